using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>Gives a template another name and description.</summary>
public sealed record RenameTemplate(Guid CommandId, Guid TemplateId, string Name, string Description) : ICommand
{
    public static Decision Decide(RenameTemplate command, OwnTemplate template, CommandContext context)
    {
        var (saved, owner) = template.Changeable(context);
        if (template.IsRemoved)
        {
            throw OwnTemplate.NotFound();
        }

        var (name, description) = (OwnTemplate.SealedName(owner, command.Name), OwnTemplate.SealedDescription(owner, command.Description));
        return name.Equals(saved.Name) && description.Equals(saved.Description)
            ? Decision.Nothing
            : new Decision([new NewEvent(new TemplateRenamed(name, description, context.Now))]);
    }
}
