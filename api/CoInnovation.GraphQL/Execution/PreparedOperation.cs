using CoInnovation.GraphQL.Limits;

namespace CoInnovation.GraphQL.Execution;

/// <summary>An operation with the variables of one request, allowed to run.</summary>
internal sealed record PreparedOperation(CachedDocument Document, OperationPlan Plan, VariableValues Variables, Inclusion Inclusion, OperationCost Cost);
