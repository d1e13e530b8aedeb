using System.Text;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>Importing by a mutation, and asking how far it is.</summary>
internal static class ImportFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<ImportItemsInput>();
        resolvers.Type<ImportNode>("Import").Properties();
        resolvers.Type<PlannedRow>("ImportRow").Properties();
        resolvers.Type<ImportPayload>("ImportItemsPayload").Properties();
        resolvers.Query().Field("import", async context => Guid.TryParse(context.Arg<string>("id"), out var id)
            ? await context.Services.GetRequiredService<ImportList>().FindAsync(context.Properties.Get<Principal>().Tenant, id, context.CancellationToken)
            : null);
        resolvers.Mutation().Field("importItems", ImportAsync);
    }

    private static ValueTask<ImportPayload> ImportAsync(ResolveContext context)
    {
        ImportPayload? answer = null;
        return MutationAnswer.OfAsync(
            async () =>
            {
                var input = context.Input<ImportItemsInput>();
                var request = new ImportRequest(input.CommandId, input.Kind, input.Format, Encoding.UTF8.GetBytes(input.Content), input.DryRun);
                answer = await context.Services.GetRequiredService<Importer>().RunAsync(request, context.Properties.Get<Principal>(), context.CancellationToken);
            },
            errors => Task.FromResult(answer ?? new ImportPayload(null, [], [], errors)));
    }
}

internal sealed record ImportItemsInput(Guid CommandId, ItemKind Kind, ImportFormat Format, string Content, bool DryRun);
