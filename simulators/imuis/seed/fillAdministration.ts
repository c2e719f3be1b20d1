import { addDays } from '../Clock';
import type { SeedName } from '../control/ImuisControl';
import type { OrderBook } from '../orders/OrderBook';
import type { DatabaseSnapshot } from '../store/Database';
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
	if (!['company', 'empty', 'bulk'].includes(name))
		throw new Error(`No seed ${String(name)}; known: company, empty, bulk`);
	if (name === 'company') return fillCompany(world, orders);
	database.clear();
	fillBasics(database, addDays(today, OLD_DAYS));
	fillArticleGroups(database, addDays(today, OLD_DAYS));
	if (name !== 'bulk') return;
	const random = new Random(SEED);
	const count = options.articles ?? BULK_ARTICLES;
	for (let index = 1; index <= count; index++) {
		const values = { ...generatedArticle(index, random), EENHPRS: '1', CATEGORIE: 'A', ISTEKSTRG: 'N' };
		database.table('ART').insert(values, addDays(today, OLD_DAYS));
	}
}

/** Companies made so far, by what they depend on: making one takes longer than most tests. */
const companies = new Map<string, DatabaseSnapshot>();

function fillCompany(world: World, orders: OrderBook): void {
	const { database, switches } = world;
	const today = world.clock.today();
	const key = JSON.stringify([today, switches]);
	const made = companies.get(key);
	if (made) return database.restore(made);
	const random = new Random(SEED);
	fillAdministration(world, orders, 'empty');
	fillRelations(database, random, today);
	fillContactsAndAddresses(database, random, today);
	fillArticles(database, random, today);
	fillOrders(world, orders, random);
	companies.set(key, database.snapshot());
}
