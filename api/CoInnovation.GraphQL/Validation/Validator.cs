using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Limits;

namespace CoInnovation.GraphQL.Validation;

/// <summary>Validates executable documents (specification section 5).</summary>
internal static class Validator
{
    /// <summary>All rules, in one walk. At most <see cref="GraphQLLimits.ReportedErrors"/> errors.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, GraphQLLimits limits) =>
        Validate(schema, document, limits, RuleSet.All.Select(rule => rule.Create()).ToArray());

    /// <summary>Chosen rules, as when one is examined alone.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, GraphQLLimits limits, IReadOnlyList<ValidationRule> rules) =>
        Validate(new ValidationContext(schema, document, limits), rules);

    /// <summary>The rules for documents that define a schema (specification section 3); <see cref="SchemaOutline"/> stands for the schema to be.</summary>
    public static IReadOnlyList<GraphQLError> ValidateTypeSystem(DocumentNode document, GraphQLLimits limits, IReadOnlyList<ValidationRule> rules) =>
        Validate(new ValidationContext(SchemaOutline.Of(document), document, limits) { IsTypeSystem = true }, rules);

    private static List<GraphQLError> Validate(ValidationContext context, IReadOnlyList<ValidationRule> rules)
    {
        foreach (var rule in rules)
        {
            rule.Context = context;
        }

        try
        {
            new DocumentWalk(context, rules).Walk(context.Document);
        }
        catch (EnoughErrorsException)
        {
            // The errors so far are all that will be told.
        }
        catch (LimitException error)
        {
            return [new GraphQLError(error.Message, error.Code, [context.Document.Source.Locate(error.Start)])];
        }

        return context.Errors;
    }
}
