import { addDays } from '../Clock';
import type { SeedName } from '../control/ImuisControl';
import type { OrderBook } from '../orders/OrderBook';
import type { World } from '../World';
import { fillArticles, generatedArticle } from './articles';
import { fillArticleGroups, fillBasics } from './basics';
import { fillContactsAndAddresses } from './contacts';
import { fillOrders } from './orders';
import { Random } from './Random';
import { fillRelations } from './relations';

const SEED = 20_261_124;
const BULK_ARTICLES = 100_000;
const OLD_DAYS = -365;

/**
 * Empties the administration and fills it: `company` is a made-up installation company with the cases the koppeling must meet
 * (koppeling.md §6), `empty` only what is needed to make records, `bulk` that plus many articles, for measurements.
 */
export function fillAdministration(
	world: World,
	orders: OrderBook,
	name: SeedName,
	options: { articles?: number } = {},
): void {
	const { database } = world;
	const today = world.clock.today();
	const random = new Random(SEED);
	if (!['company', 'empty', 'bulk'].includes(name))
		throw new Error(`No seed ${String(name)}; known: company, empty, bulk`);
	database.clear();
	fillBasics(database, addDays(today, OLD_DAYS));
	fillArticleGroups(database, addDays(today, OLD_DAYS));
	if (name === 'company') {
		fillRelations(database, random, today);
		fillContactsAndAddresses(database, random, today);
		fillArticles(database, random, today);
		fillOrders(world, orders, random);
	}
	if (name !== 'bulk') return;
	const count = options.articles ?? BULK_ARTICLES;
	for (let index = 1; index <= count; index++) {
		const values = { ...generatedArticle(index, random), EENHPRS: '1', CATEGORIE: 'A', ISTEKSTRG: 'N' };
		database.table('ART').insert(values, addDays(today, OLD_DAYS));
	}
}
