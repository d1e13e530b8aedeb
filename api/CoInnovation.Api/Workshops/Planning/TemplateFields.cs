using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>The list of templates that people made, and what changes it.</summary>
internal static class TemplateFields
{
    private const int MostPerOwner = 100;

    public static void Add(ResolverMap resolvers)
    {
        resolvers.Query().Field("ownTemplates", ListAsync);
        resolvers.Type<OwnTemplateNode>("OwnTemplate").Properties();
        Command<SaveTemplateInput>(resolvers, "saveTemplate", PrepareAsync);
        Command<RenameTemplate>(resolvers, "renameTemplate", (input, _) => Task.FromResult(((ICommand)input, input.TemplateId)));
        Command<RemoveTemplate>(resolvers, "removeTemplate", (input, _) => Task.FromResult(((ICommand)input, input.TemplateId)));
        Command<BringBackTemplate>(resolvers, "bringBackTemplate", (input, _) => Task.FromResult(((ICommand)input, input.TemplateId)));
    }

    private static void Command<TInput>(ResolverMap resolvers, string name, Func<TInput, ResolveContext, Task<(ICommand Command, Guid TemplateId)>> prepare)
        where TInput : notnull
    {
        var type = char.ToUpperInvariant(name[0]) + name[1..];
        resolvers.Input<TInput>($"{type}Input");
        resolvers.Type<TemplatePayload>($"{type}Payload").Properties();
        resolvers.Mutation().Field(name, context =>
        {
            var (templateId, principal) = (Guid.Empty, context.Properties.Get<Principal>());
            return MutationAnswer.OfAsync(
                async () =>
                {
                    (var command, templateId) = await prepare(context.Input<TInput>(), context);
                    await context.Services.GetRequiredService<CommandPipeline>()
                        .SendAsync<OwnTemplate>(new StreamKey(principal.Tenant, OwnTemplate.StreamOf(templateId)), command, principal, context.CancellationToken);
                },
                async errors => new TemplatePayload(await context.Services.GetRequiredService<TemplateReader>().FindAsync(principal, templateId, context.CancellationToken), errors));
        });
    }

    private static async ValueTask<IReadOnlyList<OwnTemplateNode>> ListAsync(ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        return Access.Can(principal, Policy.KeepTemplates, Facts.None)
            ? await context.Services.GetRequiredService<TemplateReader>().OfAsync(principal, context.CancellationToken)
            : [];
    }

    private static async Task<(ICommand Command, Guid TemplateId)> PrepareAsync(SaveTemplateInput input, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        var mine = await context.Services.GetRequiredService<TemplateReader>().OfAsync(principal, context.CancellationToken);
        if (mine.Count(template => template.OrganizationId == input.OrganizationId) >= MostPerOwner && mine.All(template => template.Id != input.TemplateId))
        {
            throw new RuleViolationException("TOO_MANY_TEMPLATES", $"At most {MostPerOwner} templates fit. Remove those that are not used any more.");
        }

        if (input.ForEverybody && principal.IsProductTeam)
        {
            await context.Services.GetRequiredService<Keyring>().RegisterAsync(principal.Tenant, ProductTeam.OwnerId, ProductTeam.OwnerId, context.CancellationToken);
        }

        var steps = await StepsAsync(input.WorkshopId, context);
        return (new SaveTemplate(input.CommandId, input.TemplateId, input.WorkshopId, input.Name, input.Description, input.OrganizationId, input.ForEverybody, steps), input.TemplateId);
    }

    /// <summary>The agenda as it is planned now, without what was left out.</summary>
    private static async Task<IReadOnlyList<StepSettings>> StepsAsync(Guid workshopId, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        var facts = Facts.About(principal, workshopId);
        if (!Access.Can(principal, Policy.Participate, facts) || await context.Services.GetRequiredService<WorkshopFeeds>().ReadAsync(facts.Seat!, context.CancellationToken) is not { } slices)
        {
            throw new NotFoundException("WORKSHOP_NOT_FOUND", "There is no such workshop, or you have no seat in it. Join with a link or code.", ["workshopId"]);
        }

        return Access.Can(principal, Policy.Facilitate, facts)
            ? [.. slices.Board.Agenda.Where(step => step.State != StepState.Skipped).Select(Of)]
            : throw new RuleViolationException("NOT_ALLOWED", "Only a facilitator can save a workshop as a template. Ask yours.", ["workshopId"]);
    }

    private static StepSettings Of(Step step) =>
        new(step.Method, step.Title.Text is { Length: > 0 } title ? title : "Step", step.Prompt.Text ?? "", step.Minutes, step.Visibility, step.Anonymous, step.Writers,
            step.VoteBudget, step.MaxPerCard, step.SelfVote);
}

/// <summary>Input of <c>saveTemplate</c>: the command without the steps, which the server reads from the workshop.</summary>
internal sealed record SaveTemplateInput(Guid CommandId, Guid TemplateId, Guid WorkshopId, string Name, string Description, Guid? OrganizationId, bool ForEverybody);

internal sealed record TemplatePayload(OwnTemplateNode? Template, IReadOnlyList<CodedException> Errors);
