using System.Net.Sockets;
using System.Text.Json;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Limits;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Revocation;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Web;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;
using Npgsql;
using Access = CoInnovation.Api.Platform.Authorization.Access;
using Answer = CoInnovation.GraphQL.Access;

namespace CoInnovation.Api.Platform.Graph;

/// <summary><c>/graphql</c>: the API for programs, and its explorer for people who come with a browser.</summary>
internal static partial class GraphEndpoint
{
    public static void MapGraph(this WebApplication app, IReadOnlyList<IModule> modules)
    {
        var sessions = app.Services.GetRequiredService<SessionKeeper>();
        var refusals = app.Services.GetRequiredService<RefusalLog>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(GraphEndpoint));
        var options = new GraphQLOptions
        {
            Prepare = (http, request) => PrepareAsync(http, request, sessions),
            // Browsers cannot give a socket headers, so what would stand there may come as its first message.
            AcceptConnection = async (http, request, payload) =>
            {
                if (AuthorizationOf(payload) is not { } authorization)
                {
                    return true;
                }

                sessions.ComeAs(http, authorization);
                await PrepareAsync(http, request, sessions);
                return request.Properties.Get<Principal>() is { IsProductTeam: true } or { Token: not null };
            },
            Authorize = (policy, context) => ValueTask.FromResult(Ask(policy, context, refusals)),
            // Closes the sockets of those who lost their rights; those who never had any are told so by each field.
            StillAllowed = async request => IsStillAllowed(request.Properties.Get<Principal>(), await request.Properties.Get<CallerNow>().FindAsync()),
            Explain = Explain,
            // A page of a stranger can make a browser send a GET with its cookies; a header makes it ask first.
            RequirePreflightHeaderOnGet = true,
            UnexpectedError = (fault, traceId) => Log(logger, fault, traceId),
        };
        var schema = ApiSchema.Build(modules);
        app.Services.GetRequiredService<InnerGraph>().Open(schema, options);
        app.MapGraphQL("/graphql", schema, options, SendExplorerAsync).RequirePolicy(Policy.Anyone);
    }

    /// <summary>Those who may not read the backlog need no map of it either, except where the API is being developed.</summary>
    private static bool ShowsSchema(HttpContext http, Principal principal) =>
        http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment() || Access.CanSomewhere(principal, Policy.ReadBacklog);

    private static async Task SendExplorerAsync(HttpContext http)
    {
        var principal = await http.RequestServices.GetRequiredService<SessionKeeper>().PrincipalOfAsync(http);
        if (ShowsSchema(http, principal))
        {
            await WebClient.SendExplorerAsync(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        Sentence closed = "The explorer opens for those who may read the backlog: open the product team link, or a workshop's, in this browser first.";
        await http.Response.WriteAsync(closed.Now());
    }

    private static async ValueTask PrepareAsync(HttpContext http, RequestContext request, SessionKeeper sessions)
    {
        var principal = await sessions.PrincipalOfAsync(http);
        request.Properties.Set(http);
        // A subscription outlives seats: each of its events asks again who is listening.
        request.Properties.Set(new CallerNow(() => sessions.PrincipalNowAsync(http)));
        if (principal is { Token: not null } or { SessionId: not null } && LongLived.Is(http))
        {
            request.Ended = EndOf(principal, http, request);
        }

        request.Properties.Set(principal);
        request.AllowIntrospection = ShowsSchema(http, principal);
    }

    /// <summary>Cancelled when the session or access token has ended, has another token or lost the right to read, for as long as the request lives; also when no event comes that would make anybody ask.</summary>
    private static CancellationToken EndOf(Principal principal, HttpContext http, RequestContext request)
    {
        var end = new CancellationTokenSource();
        var watch = http.RequestServices.GetRequiredService<OpenSessions>().Watch(http, principal, async change =>
        {
            if (change != SessionChange.Rights || (request.StillAllowed is { } stillAllowed && !await stillAllowed()))
            {
                await end.CancelAsync();
            }
        });
        http.Response.RegisterForDispose(watch);
        http.Response.RegisterForDispose(end);
        return end.Token;
    }

    /// <summary>Not who read the backlog, or all of it as the product team, and may not any more, nor who belonged to an organization and does not, or is suspended there: they come again with what is left to them.</summary>
    private static bool IsStillAllowed(Principal before, Principal now) =>
        (!Access.CanSomewhere(before, Policy.ReadBacklog) || Access.CanSomewhere(now, Policy.ReadBacklog))
        && (!before.IsProductTeam || now.IsProductTeam)
        && before.Memberships?.All(one => now.Memberships?.Any(other => other.OrganizationId == one.OrganizationId) == true) != false;

    /// <summary>The payload's <c>authorization</c>, however it is spelled; null without one.</summary>
    private static string? AuthorizationOf(ReadOnlyMemory<byte> payload)
    {
        using var json = payload.IsEmpty ? null : JsonDocument.Parse(payload);
        return json?.RootElement is { ValueKind: JsonValueKind.Object } members
            ? members.EnumerateObject().FirstOrDefault(member => member.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase)) is { Value.ValueKind: JsonValueKind.String } found
                ? found.Value.GetString()
                : null
            : null;
    }

    /// <summary>The coarse question, before a field knows what it is about; commands and lists ask the exact one.</summary>
    private static Answer Ask(string name, ResolveContext context, RefusalLog refusals)
    {
        var principal = context.Properties.Get<Principal>();
        if (Enum.TryParse<Policy>(name, out var policy) && Access.CanSomewhere(principal, policy))
        {
            return Answer.Granted;
        }

        refusals.Denied(principal, context.Coordinate);
        return principal is { SessionId: null, IsProductTeam: false, Token: null } ? Answer.NotAuthenticated : Answer.NotAuthorized;
    }

    /// <summary>What callers are told of faults that are known; null for the others, of which they learn a trace id only.</summary>
    internal static GraphQLException? Explain(Exception fault) => fault switch
    {
        CodedException coded => new GraphQLException(coded.Code, coded.Sentence.Now()),
        _ => StoreFaults.Explain(fault) is var (code, sentence) ? new GraphQLException(code, sentence.Now()) : null,
    };

    [LoggerMessage(LogLevel.Error, "A GraphQL field failed; the caller was told the trace id {TraceId} only.")]
    private static partial void Log(ILogger logger, Exception fault, string traceId);
}

/// <summary>Who is asking at this moment, where a request lives long.</summary>
internal sealed record CallerNow(Func<ValueTask<Principal>> FindAsync);
