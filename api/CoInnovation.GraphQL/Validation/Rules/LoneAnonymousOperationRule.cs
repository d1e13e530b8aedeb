using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation.Rules;

/// <summary>Section 5.2.3.1: an operation without name is the only one.</summary>
internal sealed class LoneAnonymousOperationRule : ValidationRule
{
    private int operations;

    public override void EnterDocument(DocumentNode document) => operations = document.Operations.Count();

    public override void EnterOperation(OperationNode operation)
    {
        if (operation.Name is null && operations > 1)
        {
            Context.Report("This anonymous operation must be the only defined operation.", operation.Start);
        }
    }
}
