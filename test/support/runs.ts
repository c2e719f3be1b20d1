/** How often a property test runs: a share of it (`PROPERTY_SHARE`) where it runs once per mutant, which a few examples kill as well. */
export function runs(count: number): number {
	return Math.ceil(count * Number(process.env.PROPERTY_SHARE ?? '1'));
}
