using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Workshops.Planning;

/// <summary>Templates that people made of their workshops.</summary>
internal sealed class PlanningModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Workshops.Planning.Schema", "planning")];

    public IReadOnlyList<WalledTable> Tables => [WalledTable.OfTenant("planning.templates", "SELECT")];

    public void AddEvents(EventTypes types) => types
        .Add<TemplateSaved>("template_saved")
        .Add<TemplateRenamed>("template_renamed")
        .Add<TemplateRemoved>("template_removed")
        .Add<TemplateBroughtBack>("template_brought_back");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            new StreamDefinition<OwnTemplate>(OwnTemplate.StreamType, () => OwnTemplate.None, (template, happened, _) => happened is TemplateEvent e ? template.Apply(e) : template),
            new CommandSet<OwnTemplate>(OwnTemplate.NotFound)
                .Add<SaveTemplate>(Policy.KeepTemplates, SaveTemplate.Decide)
                .Add<RenameTemplate>(Policy.KeepTemplates, RenameTemplate.Decide)
                .Add<RemoveTemplate>(Policy.KeepTemplates, RemoveTemplate.Decide)
                .Add<BringBackTemplate>(Policy.KeepTemplates, BringBackTemplate.Decide))
        .AddSingleton<TemplateIndex>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<TemplateIndex>())
        .AddSingleton<TemplateReader>();

    public void AddResolvers(ResolverMap resolvers) => TemplateFields.Add(resolvers);
}
