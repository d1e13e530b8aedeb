using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People;

/// <summary>Begins an account for an address that somebody has shown to be theirs. The address was checked before; what a browser says of itself is taken if it makes sense.</summary>
public sealed record RegisterPerson(Guid CommandId, Guid PersonId, string Address, Language Language, string? TimeZone) : ICommand
{
    public static Decision Decide(RegisterPerson command, Person person, CommandContext context) => person.IsTaken
        ? throw InvalidInputException.IdTaken("personId")
        : new Decision([new NewEvent(new PersonRegistered(
            command.PersonId, Sealed.Of(command.PersonId, command.Address), command.Language, TimeZones.IsOne(command.TimeZone) ? command.TimeZone : null, context.Now))]);
}
