namespace CoInnovation.EventStore.Sealing;

/// <summary>
/// What the JSON converter of <see cref="Sealed"/> needs and cannot be given: the tenant and the keys at hand. Serialization is synchronous, so the
/// scope belongs to the thread for the length of one call. Keys that are not at hand are noted, loaded by the caller in one query, and the call is repeated.
/// </summary>
internal sealed class SealingScope(Keyring keyring, string tenant)
{
    [ThreadStatic]
    private static SealingScope? s_current;

    public static SealingScope? Current
    {
        get => s_current;
        set => s_current = value;
    }

    public List<Guid>? MissingOwners { get; private set; }

    public List<Sealed>? Unopened { get; private set; }

    public string Tenant => tenant;

    public string Seal(Sealed value)
    {
        if (value.IsErased || value.Text is null)
        {
            return value.Token ?? throw new InvalidOperationException("A sealed value without text and token cannot be written.");
        }

        if (keyring.CachedOwner(tenant, value.OwnerId) is not { } key)
        {
            (MissingOwners ??= []).Add(value.OwnerId);
            return "";
        }

        var secret = key.Key ?? throw new UnknownSealOwnerException(value.OwnerId);
        value.BindTo(key);
        return SealedText.Write(key, secret, value.Text);
    }

    public void Note(Sealed value) => (Unopened ??= []).Add(value);
}
