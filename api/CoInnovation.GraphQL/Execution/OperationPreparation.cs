using System.Text.Json;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Limits;
using CoInnovation.GraphQL.Validation;
using CoInnovation.GraphQL.Validation.Rules;

namespace CoInnovation.GraphQL.Execution;

/// <summary>Everything before execution (specification section 6.1): parse, validate, choose, plan, coerce variables, count the cost.</summary>
internal sealed class OperationPreparation(Schema schema, GraphQLOptions options)
{
    private readonly GraphQLLimits limits = options.Limits;
    private readonly DocumentCache valid = new(options.Limits.CachedDocuments, options.Limits.CachedDocumentBytes);

    // Apart, so that a flood of bad documents cannot push out good ones.
    private readonly DocumentCache invalid = new(Math.Max(1, options.Limits.CachedDocuments / 10), options.Limits.CachedDocumentBytes / 10);

    /// <summary>The operation, or the request errors that keep it from running.</summary>
    public PreparedOperation? Prepare(GraphQLRequest request, RequestContext context, out IReadOnlyList<GraphQLError> errors)
    {
        var document = DocumentOf(request.Query);
        errors = document.Errors;
        if (errors.Count > 0)
        {
            return null;
        }

        if (Choose(document.Document!, request.OperationName, out var choiceError) is not { } operation)
        {
            errors = [choiceError!];
            return null;
        }

        if (request.QueriesOnly && operation.Kind == OperationKind.Mutation)
        {
            errors = [new GraphQLError("A mutation needs POST.", ErrorCodes.MethodNotAllowed, [document.Source.Locate(operation.Start)])];
            return null;
        }

        if (schema.RootOf(operation.Kind) is null)
        {
            errors = [new GraphQLError($"Schema is not configured to execute {operation.Kind.ToString().ToLowerInvariant()} operation.", ErrorCodes.OperationResolutionFailure, [document.Source.Locate(operation.Start)])];
            return null;
        }

        var planned = document.PlanOf(operation, schema, limits, out var hasGrown);
        if (hasGrown)
        {
            valid.Recount(document);
        }

        if (planned.Error is { } limit)
        {
            errors = [limit];
            return null;
        }

        return WithVariables(document, operation, planned, request.Variables, context, out errors);
    }

    private PreparedOperation? WithVariables(
        CachedDocument document,
        OperationNode operation,
        PlannedOperation planned,
        JsonElement given,
        RequestContext context,
        out IReadOnlyList<GraphQLError> errors)
    {
        var variables = new VariableCoercion(schema, document.Source, limits.ReportedErrors).Coerce(operation, given, out errors);
        if (variables is null)
        {
            return null;
        }

        try
        {
            if (planned.Plan is null)
            {
                planned = new PlannedOperation(new Planner(schema, document.Document!, limits, variables).TryPlan(operation), null);
            }
        }
        catch (LimitException error)
        {
            errors = [new GraphQLError(error.Message, error.Code, [document.Source.Locate(error.Start)])];
            return null;
        }

        var plan = planned.Plan!;
        if (planned.UsesIntrospection && !context.AllowIntrospection)
        {
            errors = Validator.Validate(schema, document.Document!, limits, [new NoSchemaIntrospectionRule()]);
            return null;
        }

        var inclusion = InclusionOf(plan, variables);
        if (inclusion is null || plan.VariesByInclusion)
        {
            // Planned before within its limits, which fewer fields cannot break.
            OperationPlan Make() => new Planner(schema, document.Document!, limits, variables).TryPlan(operation)!;
            plan = inclusion is { } included ? planned.VariantOf(included, Make) : Make();
        }

        if (plan.Root.Fault is { } fault)
        {
            errors = [new GraphQLError(fault.Message, ErrorCodes.BadUserInput, [document.Source.Locate(operation.Start)])];
            return null;
        }

        var cost = planned.ConstantCost ?? OperationCost.Of(plan, variables, inclusion.GetValueOrDefault(), limits);
        if (OperationCost.IsConstant(plan))
        {
            planned.ConstantCost = cost;
        }

        if (cost.FieldCost > limits.FieldCost || cost.TypeCost > limits.TypeCost)
        {
            errors = [TooExpensive(cost, document.Source.Locate(operation.Start))];
            return null;
        }

        return new PreparedOperation(document, plan, variables, inclusion.GetValueOrDefault(), cost);
    }

    private GraphQLError TooExpensive(OperationCost cost, SourceLocation location) => new(
        $"The operation costs {cost.FieldCost} (at most {limits.FieldCost}) and may return {cost.TypeCost} objects (at most {limits.TypeCost}). Ask for smaller pages or fewer nested lists.",
        "LIMIT_COST",
        [location])
    {
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["fieldCost"] = cost.FieldCost, ["typeCost"] = cost.TypeCost },
    };

    private CachedDocument DocumentOf(ReadOnlyMemory<byte> text)
    {
        var hash = DocumentCache.HashOf(text.Span);
        if ((valid.Find(hash, text.Span) ?? invalid.Find(hash, text.Span)) is { } known)
        {
            return known;
        }

        var source = new Source(text.ToArray());
        CachedDocument entry;
        try
        {
            var document = Parser.Parse(source, limits, schema.Names);
            var faults = Validator.Validate(schema, document, limits);
            entry = new CachedDocument(hash, source, faults.Count == 0 ? document : null, faults);
        }
        catch (SyntaxErrorException error)
        {
            entry = new CachedDocument(hash, source, null, [new GraphQLError(error.Message, error.Code, [error.Location])]);
        }

        (entry.Errors.Count == 0 ? valid : invalid).Add(entry);
        return entry;
    }

    /// <summary>GetOperation() of section 6.1.</summary>
    private static OperationNode? Choose(DocumentNode document, string? name, out GraphQLError? error)
    {
        error = null;
        OperationNode? found = null;
        foreach (var operation in document.Operations)
        {
            if (name is null)
            {
                if (found is not null)
                {
                    error = new GraphQLError("Must provide operation name if query contains multiple operations.", ErrorCodes.OperationResolutionFailure, []);
                    return null;
                }

                found = operation;
            }
            else if (operation.Name?.Value == name)
            {
                return operation;
            }
        }

        if (found is null)
        {
            error = new GraphQLError(name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\".", ErrorCodes.OperationResolutionFailure, []);
        }

        return found;
    }

    private static Inclusion? InclusionOf(OperationPlan plan, VariableValues variables)
    {
        var truths = 0UL;
        for (var bit = 0; bit < plan.InclusionVariables.Count; bit++)
        {
            if (!variables.TryGet(plan.InclusionVariables[bit], out var value) || value is not bool truth)
            {
                return null;
            }

            truths |= truth ? 1UL << bit : 0;
        }

        return new Inclusion(truths);
    }
}
