using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using CoInnovation.GraphQL.Execution;

namespace CoInnovation.GraphQL;

/// <summary>What one resolver call may use. There is one call per field and level, so this is not per row.</summary>
public sealed class ResolveContext
{
    private readonly RequestContext request;
    private readonly PlannedField planned;
    private readonly Inclusion inclusion;

    internal ResolveContext(RequestContext request, PlannedField field, InputObject arguments, Inclusion inclusion, CancellationToken cancellationToken)
    {
        this.request = request;
        planned = field;
        this.inclusion = inclusion;
        Arguments = arguments;
        CancellationToken = cancellationToken;
    }

    /// <summary>The coerced arguments (specification section 6.4.1).</summary>
    public InputObject Arguments { get; }

    /// <summary>Cancelled when the caller leaves or the request's time is up.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The request's service provider.</summary>
    public IServiceProvider Services => request.Services;

    /// <summary>The caller as ASP.NET Core authenticated it.</summary>
    public ClaimsPrincipal? User => request.User;

    /// <summary>Objects that the host set for this request.</summary>
    public RequestProperties Properties => request.Properties;

    /// <summary>Name of the field in the schema.</summary>
    public string FieldName => planned.Definition.Name;

    /// <summary>Schema coordinate, such as <c>Workshop.cards</c>.</summary>
    public string Coordinate => planned.Definition.Coordinate;

    /// <summary>Path of response names from the root to this field, without list indexes: <c>workshop.cards</c>.</summary>
    public string Path => planned.Path;

    /// <summary>An argument; the default of <typeparamref name="T"/> when absent or null.</summary>
    [return: MaybeNull]
    public T Arg<T>(string name) => Arguments.Get<T>(name);

    /// <summary>An argument that is required by the schema, usually a registered input record.</summary>
    /// <exception cref="GraphQLException">BAD_USER_INPUT when it is null or absent after all.</exception>
    public T Input<T>(string name = "input")
        where T : notnull =>
        Arguments.Get<T>(name) is { } value ? value : throw new GraphQLException("BAD_USER_INPUT", $"Argument '{name}' is missing.");

    /// <summary>Whether an argument was given or has a default; true for an explicit null.</summary>
    public bool Has(string name) => Arguments.Has(name);

    /// <summary>Whether the client selects this path of field names below the field, after @skip and @include: <c>Selects("nodes", "title")</c>.</summary>
    public bool Selects(params ReadOnlySpan<string> path) => planned.Selects(path, inclusion);
}
