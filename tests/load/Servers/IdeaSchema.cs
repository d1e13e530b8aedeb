using CoInnovation.GraphQL;
using CoInnovation.Load.Ideas;

namespace CoInnovation.Load.Servers;

/// <summary>Our schema of the comparison, once over memory and once over PostgreSQL.</summary>
internal static class IdeaSchema
{
    private static readonly string Sdl = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Ideas", "ideas.graphql"));

    /// <summary>Objects hold what is below them.</summary>
    public static Schema OfMemory() => Build(map =>
    {
        map.Query().Value("ideas", context =>
        {
            var page = context.Page();
            var rows = new Idea[Math.Min(page.Fetch, IdeaSamples.Count)];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = IdeaSamples.All[i];
            }

            return page.Connect(rows, row => row.Id.ToString());
        });
        map.Connection<Idea>("IdeaConnection", "IdeaEdge");
        map.Type<Idea>("Idea").Properties();
        map.Type<PainPoint>("PainPoint").Properties();
    });

    /// <summary>One statement per field per level.</summary>
    public static Schema OfPostgres(IdeaStatements statements) => Build(map =>
    {
        map.Query().Field("ideas", async context =>
        {
            var page = context.Page();
            return page.Connect(await statements.IdeasAsync(page.Fetch, context.CancellationToken), row => row.Id.ToString());
        });
        map.Connection<IdeaRow>("IdeaConnection", "IdeaEdge");
        map.Type<IdeaRow>("Idea").Properties()
            .Batch("painPoints", (ideas, context) => statements.PainPointsAsync([.. ideas.Select(idea => idea.Id)], context.CancellationToken))
            .Batch("votes", (ideas, context) => statements.VotesAsync([.. ideas.Select(idea => idea.Id)], context.CancellationToken));
        map.Type<PainPointRow>("PainPoint").Properties()
            .Batch("votes", (painPoints, context) => statements.VotesAsync([.. painPoints.Select(painPoint => painPoint.Id)], context.CancellationToken));
    });

    private static Schema Build(Action<ResolverMap> resolvers) => SchemaBuilder.FromSdl(Sdl)
        .Resolvers(map =>
        {
            resolvers(map);
            map.Type<SideVotes>("SideVotes").Properties();
        })
        .RequirePolicyOnRootFields()
        .Build();
}
