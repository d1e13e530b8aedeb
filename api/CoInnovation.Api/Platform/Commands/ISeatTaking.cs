namespace CoInnovation.Api.Platform.Commands;

/// <summary>
/// A command by which the sender takes a seat. It is remembered under that seat, since the session may be new when the first answer got lost and the same
/// command comes again.
/// </summary>
public interface ISeatTaking : ICommand
{
    Guid ParticipantId { get; }
}
