using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.People;

/// <summary>Changes language and time zone of the caller; what is null stays.</summary>
public sealed record ChangeProfile(Guid CommandId, Guid PersonId, Language? Language, string? TimeZone) : ICommand
{
    public static Decision Decide(ChangeProfile command, Person person, CommandContext context)
    {
        var before = person.OwnedBy(context, command.PersonId);
        if (command.TimeZone is { } wanted && !TimeZones.IsOne(wanted))
        {
            throw new InvalidInputException("TIME_ZONE_UNKNOWN", "There is no such time zone. It looks like Europe/Berlin.", ["timeZone"]);
        }

        var (language, timeZone) = (command.Language ?? before.Language, command.TimeZone ?? before.TimeZone);
        return (language, timeZone) == (before.Language, before.TimeZone)
            ? Decision.Nothing
            : new Decision([new NewEvent(new ProfileChanged(command.PersonId, language, timeZone, context.Now))]);
    }
}
