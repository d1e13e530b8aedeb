using System.Globalization;
using CoInnovation.GraphQL;
using CoInnovation.Load.Ideas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoInnovation.Load.Servers;

/// <summary>Runs one C# server of the comparison in this process. It prints its address, and tells at <c>/allocated</c> what it has allocated so far.</summary>
internal static class Serving
{
    public static IReadOnlyList<string> Names { get; } = ["engine-memory", "hand-memory", "engine-postgres", "hand-postgres"];

    public static async Task RunAsync(string name, string? connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        await using var database = connectionString is null ? null : NpgsqlDataSource.Create(connectionString);
        switch (name)
        {
            case "engine-memory":
                app.MapGraphQL("/ask", IdeaSchema.OfMemory(), Options());
                break;
            case "engine-postgres":
                app.MapGraphQL("/ask", IdeaSchema.OfPostgres(new IdeaStatements(database!)), Options());
                break;
            case "hand-memory":
                app.MapPost("/ask", static async (HttpContext http) => await HandWritten.WriteAsync(http.Response, IdeaSamples.All, await HandWritten.FirstAsync(http.Request)));
                break;
            case "hand-postgres":
                app.MapPost("/ask", async (HttpContext http) =>
                {
                    var first = await HandWritten.FirstAsync(http.Request);
                    await HandWritten.WriteAsync(http.Response, await HandWrittenSql.IdeasAsync(database!, first + 1), first);
                });
                break;
            default:
                throw new ArgumentException($"There is no server {name}: {string.Join(", ", Names)}.", nameof(name));
        }

        app.MapGet("/allocated", static () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        await app.StartAsync();
        Console.WriteLine($"listening on {app.Urls.First()}/ask");
        await ((IHost)app).WaitForShutdownAsync();
    }

    /// <summary>As the product has them: a caller found for each request, and asked for each policy.</summary>
    private static GraphQLOptions Options() => new()
    {
        Prepare = static (http, request) =>
        {
            request.Properties.Set(new Caller(http.Request.Headers.Authorization.ToString() == "Bearer backlog"));
            return ValueTask.CompletedTask;
        },
        Authorize = static (policy, context) => ValueTask.FromResult(
            policy == "ReadBacklog" && context.Properties.Get<Caller>().MayReadBacklog ? Access.Granted : Access.NotAuthorized),
    };

    private sealed record Caller(bool MayReadBacklog);
}
