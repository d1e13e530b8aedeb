using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>Takes the removal of a template back.</summary>
public sealed record BringBackTemplate(Guid CommandId, Guid TemplateId) : ICommand
{
    public static Decision Decide(BringBackTemplate command, OwnTemplate template, CommandContext context)
    {
        template.Changeable(context);
        return template.IsRemoved ? new Decision([new NewEvent(new TemplateBroughtBack(context.Now))]) : Decision.Nothing;
    }
}
