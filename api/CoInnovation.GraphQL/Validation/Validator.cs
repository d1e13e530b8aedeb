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
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, GraphQLLimits limits, IReadOnlyList<ValidationRule> rules)
    {
        var context = new ValidationContext(schema, document, limits);
        foreach (var rule in rules)
        {
            rule.Context = context;
        }

        try
        {
            new DocumentWalk(context, rules).Walk(document);
        }
        catch (EnoughErrorsException)
        {
            // The errors so far are all that will be told.
        }
        catch (LimitException error)
        {
            return [new GraphQLError(error.Message, error.Code, [document.Source.Locate(error.Start)])];
        }

        return context.Errors;
    }
}
