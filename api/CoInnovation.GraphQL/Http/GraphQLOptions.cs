using Microsoft.AspNetCore.Http;

namespace CoInnovation.GraphQL;

/// <summary>Whether a policy lets the caller through.</summary>
public enum Access
{
    /// <summary>The field is resolved.</summary>
    Granted,

    /// <summary>Nobody is signed in: AUTH_NOT_AUTHENTICATED.</summary>
    NotAuthenticated,

    /// <summary>The caller may not: AUTH_NOT_AUTHORIZED.</summary>
    NotAuthorized,
}

/// <summary>How one schema is served.</summary>
public sealed class GraphQLOptions
{
    /// <summary>Bounds on documents, execution and transports.</summary>
    public GraphQLLimits Limits { get; init; } = new();

    /// <summary>Asked once per field and operation for each policy of <c>@authorize</c>; null refuses every policy.</summary>
    public Func<string, ResolveContext, ValueTask<Access>>? Authorize { get; init; }

    /// <summary>Fills a request's context from HTTP, before anything runs; on a WebSocket, once per connection.</summary>
    public Func<HttpContext, RequestContext, ValueTask>? Prepare { get; init; }

    /// <summary>Decides over <c>connection_init</c> of a WebSocket, given its payload's raw JSON; false closes with 4403.</summary>
    public Func<HttpContext, RequestContext, ReadOnlyMemory<byte>, ValueTask<bool>>? AcceptConnection { get; init; }

    /// <summary>Asked before each event is sent; false ends the subscription (and closes the socket with 4403), as when the caller signed out; a fault ends it with that fault's code (and closes the socket with 1013).</summary>
    public Func<RequestContext, ValueTask<bool>>? StillAllowed { get; init; }

    /// <summary>Makes a known error of an exception of the application, such as a database that is out of reach; null leaves it unexpected.</summary>
    public Func<Exception, GraphQLException?>? Explain { get; init; }

    /// <summary>Told of every exception that is not a <see cref="GraphQLException"/>, with the trace id that the client sees instead of its text.</summary>
    public Action<Exception, string>? UnexpectedError { get; init; }

    /// <summary>Whether a GET, or a POST in a form's content type, needs a header that makes browsers ask first: <c>GraphQL-Preflight: 1</c>.</summary>
    public bool RequirePreflightHeaderOnGet { get; init; }

    /// <summary>Origins that may open a WebSocket; null allows the request's own host only.</summary>
    public Func<string, bool>? AllowedOrigin { get; init; }

    /// <summary>Finds a trusted document's text by its id; null when unknown.</summary>
    public Func<string, string?>? TrustedDocument { get; init; }

    /// <summary>Whether documents that are not trusted are refused.</summary>
    public bool OnlyTrustedDocuments { get; init; }

    /// <summary>Time a client has for <c>connection_init</c>, after which the socket is closed with 4408.</summary>
    public TimeSpan ConnectionInitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Time between comments that keep an event stream open.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The clock of all time limits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
