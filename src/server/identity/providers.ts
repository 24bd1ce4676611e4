import * as v from 'valibot';

const issuer = v.pipe(
	v.string(),
	v.url(),
	// plain http only for a provider on this very machine, as in tests
	v.regex(/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/)
);
const list = v.optional(v.array(v.pipe(v.string(), v.minLength(1), v.toLowerCase())), []);

/**
 * A place where people have an account already: Microsoft, Google, Entree, a school's own. Only those of these domains
 * and tenants may pass; at least one of the two lists says who.
 */
export const provider = v.pipe(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/), v.notValue('credential')),
		name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
		issuer,
		clientId: v.pipe(v.string(), v.minLength(1)),
		clientSecret: v.pipe(v.string(), v.minLength(1)),
		scopes: v.optional(v.array(v.string()), ['openid', 'email']),
		/** Mail domains, also compared with the claim `hd` where a provider gives one (Google). */
		domains: list,
		/** The claim `tid` (Microsoft): the organisation in which someone has their account. */
		tenants: list,
		/** The claim that says an address was verified. Microsoft calls it otherwise. */
		verifiedBy: v.optional(v.picklist(['email_verified', 'xms_edov']), 'email_verified')
	}),
	v.check(({ domains, tenants }) => domains.length + tenants.length > 0)
);
export type Provider = v.InferOutput<typeof provider>;

export type Objection = 'email-not-verified' | 'other-domain' | 'other-tenant';

/** Why someone with this profile may not come in by this provider; asked at every sign-in. */
export const objectionTo = (
	{ domains, tenants, verifiedBy }: Provider,
	profile: Readonly<Record<string, unknown>>,
	email: string | undefined
): Objection | undefined => {
	if (!email || !isTrue(profile[verifiedBy])) return 'email-not-verified';
	if (tenants.length > 0 && !tenants.includes(lower(profile['tid']))) return 'other-tenant';
	if (domains.length === 0) return undefined;
	if (profile['hd'] !== undefined && !domains.includes(lower(profile['hd']))) return 'other-domain';
	const [, domain] = /@([^@]+)$/.exec(email) ?? [];
	return domains.includes(lower(domain)) ? undefined : 'other-domain';
};

/** Providers write it in more than one way. */
export const isTrue = (claim: unknown): boolean => ['true', '1'].includes(String(claim));
const lower = (claim: unknown) => (typeof claim === 'string' ? claim.toLowerCase() : '');
