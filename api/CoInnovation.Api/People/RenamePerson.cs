using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People;

/// <summary>Says what others should call the caller.</summary>
public sealed record RenamePerson(Guid CommandId, Guid PersonId, string Name) : ICommand
{
    public const int NameLength = 60;

    public static Decision Decide(RenamePerson command, Person person, CommandContext context)
    {
        var name = Sealed.Of(command.PersonId, CheckedText.Of(command.Name, NameLength, "name"));
        return name.Equals(person.OwnedBy(context, command.PersonId).Name)
            ? Decision.Nothing
            : new Decision([new NewEvent(new PersonRenamed(command.PersonId, name, context.Now))]);
    }
}
