using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Transfer.Items;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Transfer;

/// <summary>
/// <c>GET /export/ideas.csv</c>, <c>ideas.json</c>, <c>pain-points.csv</c>, <c>pain-points.json</c>: the backlog as far as the caller may see it, as a stream of any
/// length. Spreadsheets that cannot send headers bring their token as <c>?token=</c>.
/// </summary>
internal static class ExportRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/export/{kind}.{format}", ExportAsync).RequirePolicy(Policy.Anyone).Recorded(RecordedDeed.Export, "backlog");

    private static async Task ExportAsync(string kind, string format, HttpContext http, SessionKeeper sessions, ItemReader items)
    {
        if (ItemSource.BySlug(kind) is not { } source || ItemFormat.Of(format) is not { } file)
        {
            throw new NotFoundException("EXPORT_NOT_FOUND", "The backlog is exported as ideas or pain-points, each as csv or json. Ask for one of these.");
        }

        AddressToken.Take(http, sessions);
        var principal = await sessions.PrincipalOfAsync(http);
        http.Response.Headers.CacheControl = "no-store";
        if (!Access.CanSomewhere(principal, Policy.ExportBacklog))
        {
            await AddressToken.RefuseAsync(http, principal, "EXPORT");
            return;
        }

        var asked = ExportQuery.Of(http.Request.Query, source);
        // Whoever may take the backlog along may read what is in the file.
        var reader = principal.Token is { } token ? principal with { Token = token with { Scopes = [TokenScope.BacklogRead] } } : principal;
        await using var pages = items.PagesAsync(source, asked.Where, asked.Order, reader, http.RequestAborted).GetAsyncEnumerator(http.RequestAborted);
        try
        {
            // The first page decides between a file and a refusal.
            await pages.MoveNextAsync();
        }
        catch (GraphQLException refused) when (refused.Code != "UNEXPECTED")
        {
            throw new InvalidInputException(refused.Code, Sentence.Verbatim(refused.Message));
        }

        http.Response.ContentType = file.ContentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename={source.Slug}.{format}";
        await using var writer = new StreamWriter(http.Response.Body, file.Encoding, bufferSize: 64 * 1024, leaveOpen: true);
        await file.WriteAsync(writer, source.Columns, Following(pages), http.RequestAborted);
    }

    private static async IAsyncEnumerable<T> Following<T>(IAsyncEnumerator<T> begun)
    {
        do
        {
            yield return begun.Current;
        }
        while (await begun.MoveNextAsync());
    }
}
