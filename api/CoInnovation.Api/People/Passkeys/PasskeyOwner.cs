namespace CoInnovation.Api.People.Passkeys;

/// <summary>Somebody with an account, as the framework's passkey handler knows its users.</summary>
internal sealed record PasskeyOwner(Guid Id, Person Person);
