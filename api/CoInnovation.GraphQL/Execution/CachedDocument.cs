using System.Collections.Concurrent;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Limits;

namespace CoInnovation.GraphQL.Execution;

/// <summary>A document with all that does not depend on the request: its errors, or its plans by operation.</summary>
internal sealed class CachedDocument(int hash, Source source, DocumentNode? document, IReadOnlyList<GraphQLError> errors)
{
    // What objects of the tree, of a plan and of an error take, on average.
    private const int BytesPerToken = 64;
    private const int BytesPerPlannedField = 512;
    private const int BytesPerError = 4_096;

    private int plannedFields;
    private readonly ConcurrentDictionary<OperationNode, PlannedOperation> plans = new();

    public int Hash => hash;

    public Source Source => source;

    public DocumentNode? Document => document;

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Estimated bytes that keeping it takes.</summary>
    public int Size => source.Span.Length + ((document?.Tokens ?? 0) * BytesPerToken) + (plannedFields * BytesPerPlannedField) + (errors.Count * BytesPerError);

    /// <summary>The part of <see cref="Size"/> that the cache knows of; guarded by the cache.</summary>
    public int Counted { get; set; }

    /// <summary>Whether it was found again since the cache last looked.</summary>
    public volatile bool WasUsed;

    public PlannedOperation PlanOf(OperationNode operation, Schema schema, GraphQLLimits limits, out bool hasGrown)
    {
        hasGrown = false;
        if (plans.TryGetValue(operation, out var known))
        {
            return known;
        }

        PlannedOperation planned;
        try
        {
            var planner = new Planner(schema, document!, limits);
            planned = new PlannedOperation(planner.TryPlan(operation), null);
            Interlocked.Add(ref plannedFields, planner.PlannedFields);
            hasGrown = true;
        }
        catch (LimitException error)
        {
            planned = new PlannedOperation(null, new GraphQLError(error.Message, error.Code, [source.Locate(error.Start)]));
        }

        return plans.GetOrAdd(operation, planned);
    }
}

/// <summary>A plan, or the limit that the operation breaks; neither when the plan needs the request's variables.</summary>
internal sealed record PlannedOperation(OperationPlan? Plan, GraphQLError? Error)
{
    private const int MaxVariants = 16;

    private readonly ConcurrentDictionary<Inclusion, OperationPlan> variants = [];

    /// <summary>The plan for what one request includes, where <see cref="OperationPlan.VariesByInclusion"/>; only so many are kept.</summary>
    public OperationPlan VariantOf(Inclusion inclusion, Func<OperationPlan> make) =>
        variants.Count < MaxVariants ? variants.GetOrAdd(inclusion, _ => make()) : variants.GetValueOrDefault(inclusion) ?? make();

    /// <summary>The cost when no variable changes it.</summary>
    public OperationCost? ConstantCost { get; set; }

    public bool UsesIntrospection { get; } = Plan?.Root.Fields.Any(field => field.Definition.Name is "__schema" or "__type") ?? false;
}
