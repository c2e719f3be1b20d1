/** A business error: answered with HTTP 200, a false result and this Dutch text (imuis reference §2.5). */
export class Refusal extends Error {}

/** A request that never reaches a function: answered with a SOAP fault and HTTP 500 (imuis reference §2.5). */
export class SoapFault extends Error {}
