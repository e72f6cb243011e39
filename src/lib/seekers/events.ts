export interface SeekerEvents {
	'seeker.validityChanged': { seekerId: string; valid: boolean; validUntil: string };
}
