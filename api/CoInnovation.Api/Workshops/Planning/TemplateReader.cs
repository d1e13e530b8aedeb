using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>A template that people made, as somebody sees it who may use it.</summary>
internal sealed record OwnTemplateNode(
    Guid Id, string Name, string Description, IReadOnlyList<StepSettings> Steps, TemplateAudience Audience, Guid? OrganizationId, bool MayChange, DateTimeOffset SavedAt)
{
    public int Minutes => Steps.Sum(step => step.Minutes);
}

/// <summary>What is shown of templates that people made: theirs, their organizations', and those for everybody.</summary>
internal sealed class TemplateReader(Mailboxes<OwnTemplate> templates, TemplateIndex index)
{
    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<OwnTemplateNode>> OfAsync(Principal principal, CancellationToken cancellationToken)
    {
        List<OwnTemplateNode> nodes = [];
        foreach (var id in await index.OfAsync(principal, cancellationToken))
        {
            if (await FindAsync(principal, id, cancellationToken) is { } node)
            {
                nodes.Add(node);
            }
        }

        return [.. nodes.OrderBy(node => node.Name, StringComparer.OrdinalIgnoreCase).ThenBy(node => node.Id)];
    }

    /// <summary>Null where there is none that the caller may use.</summary>
    public async Task<OwnTemplateNode?> FindAsync(Principal principal, Guid id, CancellationToken cancellationToken)
    {
        var (template, _) = await templates.ReadAsync(new StreamKey(principal.Tenant, OwnTemplate.StreamOf(id)), cancellationToken);
        return template is { Saved: { } saved, Owner: { } owner, IsRemoved: false } && owner.MayUse(principal)
            ? new OwnTemplateNode(
                id, saved.Name.Text ?? "", saved.Description.Text ?? "", [.. saved.Steps.Select(Of)], owner.Audience, owner.OrganizationId, owner.MayChange(principal), saved.SavedAt)
            : null;
    }

    // A title that was erased leaves a step behind that can still be held.
    private static StepSettings Of(PlannedStep step) =>
        new(step.Method, step.Title.Text is { Length: > 0 } title ? title : "Step", step.Prompt.Text ?? "", step.Minutes, step.Visibility, step.Anonymous, step.Writers,
            step.VoteBudget, step.MaxPerCard, step.SelfVote, SidePrompts.Readable(step.SidePrompts ?? []), step.Pace);
}
