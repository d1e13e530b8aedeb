namespace CoInnovation.Api.Platform.Commands;

/// <summary>
/// Something that a person wants done: an immutable record of plain values, so that its canonical JSON is its fingerprint. Beside it, in the same file, is its
/// <c>Decide</c>.
/// </summary>
public interface ICommand
{
    /// <summary>Made by the client, one for each command; a retry sends the same.</summary>
    Guid CommandId { get; }
}
