using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation;

/// <summary>Validates executable documents (specification section 5).</summary>
internal static class Validator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, GraphQLLimits limits) => [];
}
