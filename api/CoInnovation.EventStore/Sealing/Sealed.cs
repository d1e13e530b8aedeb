using System.Text.Json.Serialization;

namespace CoInnovation.EventStore.Sealing;

/// <summary>
/// A name, e-mail address or free text in an event. It is clear in memory and AES-GCM under its owner's key wherever it is stored, as one string
/// <c>s1.&lt;key id&gt;.&lt;base64url(nonce | ciphertext | tag)&gt;</c>. Erasing the owner destroys the key: from then on <see cref="Text"/> is null.
/// </summary>
[JsonConverter(typeof(SealedJsonConverter))]
public sealed class Sealed : IEquatable<Sealed>
{
    private readonly string? _token;
    private string? _text;
    private DataKey? _key;

    private Sealed(Guid ownerId, string? text, string? token)
    {
        OwnerId = ownerId;
        _text = text;
        _token = token;
    }

    /// <summary>The person (or organization) whose text this is; empty while the text is still sealed.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The clear text; null when it is erased.</summary>
    public string? Text => IsErased ? null : _text;

    /// <summary>True when the owner's key was destroyed, also after this value was read.</summary>
    public bool IsErased => _key is { IsErased: true };

    internal string? Token => _token;

    /// <summary>True when the stored form did not open under its key.</summary>
    internal bool IsCorrupt { get; set; }

    /// <summary>Text to be sealed for its owner, who must be registered with the <see cref="Keyring"/> before the event is appended.</summary>
    public static Sealed Of(Guid ownerId, string clearText)
    {
        ArgumentNullException.ThrowIfNull(clearText);
        return new Sealed(ownerId, clearText, token: null);
    }

    /// <summary>Equal when owner and text are; two erased texts are equal only when they are the same stored value.</summary>
    public bool Equals(Sealed? other) =>
        other is not null && OwnerId == other.OwnerId && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && (!IsErased || string.Equals(_token, other._token, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sealed);

    /// <inheritdoc/>
    public override int GetHashCode() => OwnerId.GetHashCode();

    /// <summary>Never the text: values end up in logs.</summary>
    public override string ToString() => IsErased ? "(erased)" : "(sealed)";

    internal static Sealed FromToken(string token) => new(Guid.Empty, text: null, token);

    internal void Open(DataKey key, string? text)
    {
        _key = key;
        _text = text;
        OwnerId = key.OwnerId;
    }

    internal void BindTo(DataKey key) => _key ??= key;
}
