using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>Takes a template off the list; workshops made from it stay as they are.</summary>
public sealed record RemoveTemplate(Guid CommandId, Guid TemplateId) : ICommand
{
    public static Decision Decide(RemoveTemplate command, OwnTemplate template, CommandContext context)
    {
        template.Changeable(context);
        return template.IsRemoved ? Decision.Nothing : new Decision([new NewEvent(new TemplateRemoved(context.Now))]);
    }
}
