using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Visits;

/// <summary>What is new since one's last visit follows the person, not the browser.</summary>
internal static class VisitFields
{
    private static readonly string[] Pages = ["following", "changelog"];

    public static void Add(ResolverMap resolvers)
    {
        resolvers.Input<NoteVisitInput>("NoteVisitInput");
        resolvers.Type<Visit>("Visit").Properties();
        resolvers.Type<NoteVisitPayload>("NoteVisitPayload").Properties();
        resolvers.Type<Principal>("Viewer").Batch("visits", ReadAsync);
        resolvers.Mutation().Field("noteVisit", NoteAsync);
    }

    private static async ValueTask<IReadOnlyList<IReadOnlyList<Visit>>> ReadAsync(IReadOnlyList<Principal> principals, ResolveContext context)
    {
        List<IReadOnlyList<Visit>> all = [];
        foreach (var principal in principals)
        {
            all.Add(await Table(context).ReadAsync(principal, context.CancellationToken));
        }

        return all;
    }

    private static ValueTask<NoteVisitPayload> NoteAsync(ResolveContext context) => MutationAnswer.OfAsync(
        async () =>
        {
            var input = context.Input<NoteVisitInput>();
            await Table(context).NoteAsync(context.Properties.Get<Principal>(), Checked(input.Place), input.SeenAt, context.CancellationToken);
        },
        errors => Task.FromResult(new NoteVisitPayload(errors)));

    /// <summary>Whether there is such an item is not asked: the answer would tell.</summary>
    private static string Checked(string place) => Pages.Contains(place, StringComparer.Ordinal)
        ? place
        : Guid.TryParse(place, out var id) ? id.ToString() : throw new InvalidInputException("PLACE_UNKNOWN", "There is no such place. Name a page, or an item by its id.", ["place"]);

    private static VisitTable Table(ResolveContext context) => context.Services.GetRequiredService<VisitTable>();
}

/// <summary>Input of <c>noteVisit</c>. The command's id needs no keeping: what is noted twice is noted once.</summary>
internal sealed record NoteVisitInput(Guid CommandId, string Place, DateTimeOffset SeenAt);

internal sealed record NoteVisitPayload(IReadOnlyList<CodedException> Errors);
