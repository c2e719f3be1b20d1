/** Material of made-up names and addresses. */
export const FIRST_NAMES = [
	'Jan', 'Piet', 'Fatima', 'Zoë', 'Loïs', 'Noël', 'Sanne', 'Daniël', 'Joëlle', 'Kees', 'Mehmet', 'Anouk', 'Björn', 'Renée', 'Tjitske',
	'Michał', 'Aïsha', 'Henk', 'Willemijn', 'José', 'Marije', 'Sjoerd', 'Özlem', 'Bram', 'Femke',
] as const;

export const FAMILY_NAMES = [
	'Jansen', 'de Vries', 'van den Berg', "van 't Hof", 'Bakker', 'Özdemir', 'Müller', 'Brontë', 'Peña', 'Hoekstra', 'de Jong', 'Smits',
	'Nguyễn', 'van Dijk', 'Kowalski', 'Dijkstra', 'Terpstra', 'Groeneweg', 'Citroën', 'van der Meer', 'Kok', 'Schröder', 'Postma',
] as const;

export const TRADES = [
	'Bakkerij', 'Slagerij', 'Garage', 'Kapsalon', 'Tandartspraktijk', 'Basisschool', 'Hotel', 'Café', 'Fysiotherapie', 'Bouwbedrijf',
	'Makelaardij', 'Apotheek', 'Sportschool', 'Woningcorporatie', 'VvE', 'Drukkerij', 'Kwekerij', 'Brasserie',
] as const;

export const STREETS = [
	'Dorpsstraat', 'Kerkstraat', 'Molenweg', 'Stationsplein', 'Hoofdstraat', "'s-Gravelandseweg", 'Burgemeester Röellstraat', 'Oude Gracht',
	'Industrieweg', 'Prins Bernhardlaan', 'Eikenlaan', 'Nieuwe Markt', 'Korte Vijverberg', 'Achter de Kerk', 'Beatrixstraat',
] as const;

export const TOWNS = [
	['1976', 'IJmuiden'], ['1961', 'Heemskerk'], ['2011', 'Haarlem'], ['3511', 'Utrecht'], ['8601', 'Sneek'], ['5211', "'s-Hertogenbosch"],
	['7411', 'Deventer'], ['9712', 'Groningen'], ['6211', 'Maastricht'], ['4811', 'Breda'], ['1506', 'Zaandam'], ['2513', "'s-Gravenhage"],
] as const;

export const POSTCODE_LETTERS = ['AB', 'BX', 'CK', 'DV', 'EE', 'GL', 'HN', 'JR', 'KT', 'LP'] as const;
