import { startImuisSimulator, type ImuisSimulator } from '../../../../simulators/imuis/startImuisSimulator';
import { between } from './soapByHand';

let simulator: ImuisSimulator;
beforeAll(async () => {
	simulator = await startImuisSimulator();
});
afterAll(async () => await simulator.close());

const post = async (body: string): Promise<string> => {
	const response = await fetch(`${simulator.baseUrl}/ws1_api.aspx`, {
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body,
	});
	expect(response.status).toBe(200);
	return await response.text();
};

describe('imuis reference §2.4: the form API', () => {
	test('logs in and reads; names are not case-sensitive, values escaped once', async () => {
		const keys = `partnerkey=${simulator.partnerKey}&OMGEVINGSCODE=${simulator.environmentCode}`;
		const session = between(
			await post(`ACTIE=login&${keys}`),
			'<NewDataSet><SESSION><SESSIONID>',
			'</SESSIONID>',
		);
		const asked =
			'<NewDataSet><Table1><TABLE>DEB</TABLE><SELECTFIELDS>NR\tNAAM</SELECTFIELDS><WHEREFIELDS>NR</WHEREFIELDS><WHEREOPERATORS>=</WHEREOPERATORS>' +
			'<WHEREVALUES>10001</WHEREVALUES><ORDERBY>NR</ORDERBY><MAXRESULT>0</MAXRESULT><PAGESIZE>5</PAGESIZE><SELECTPAGE>1</SELECTPAGE></Table1></NewDataSet>';
		const answer = await post(
			`actie=GETSTAMTABELRECORDS&${keys}&sessionid=${encodeURIComponent(session)}&SELECTIE=${encodeURIComponent(asked)}`,
		);
		expect(answer).toBe(
			'<NewDataSet><METADATA><RECORDCOUNT>1</RECORDCOUNT><TOTALPAGES>1</TOTALPAGES></METADATA><DATA><NR>10001</NR><NAAM>Droom &amp; Vreesman B.V.</NAAM></DATA></NewDataSet>',
		);
	});

	test('errors are an ERROR row', async () => {
		expect(await post('ACTIE=LOGIN&PARTNERKEY=x')).toContain('<NewDataSet><ERROR><MESSAGE>De partnerkey');
		expect(await post('ACTIE=IETS')).toContain("<ERROR><MESSAGE>De actie 'IETS'");
	});
});
