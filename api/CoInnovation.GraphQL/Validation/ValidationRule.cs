using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.Validation;

/// <summary>
/// One rule of specification section 5, or of section 3 for the documents of a schema, named as graphql-js names it. The walk over the document is
/// shared; a rule overrides the visits that it needs.
/// </summary>
internal abstract class ValidationRule
{
    public ValidationContext Context { get; set; } = null!;

    public virtual void EnterDocument(DocumentNode document)
    {
    }

    public virtual void LeaveDocument(DocumentNode document)
    {
    }

    public virtual void EnterOperation(OperationNode operation)
    {
    }

    public virtual void LeaveOperation(OperationNode operation)
    {
    }

    public virtual void EnterFragment(FragmentNode fragment)
    {
    }

    public virtual void EnterVariable(VariableNode variable)
    {
    }

    public virtual void EnterField(FieldNode field)
    {
    }

    public virtual void EnterSpread(FragmentSpreadNode spread)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode fragment)
    {
    }

    public virtual void EnterArgument(ArgumentNode argument)
    {
    }

    /// <summary>Directives of one place, once for each place that has some.</summary>
    public virtual void EnterDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
    }

    public virtual void EnterDirective(DirectiveNode directive)
    {
    }

    public virtual void EnterObject(ObjectNode value)
    {
    }

    public virtual void EnterVariableReference(VariableReferenceNode variable)
    {
    }

    public virtual void EnterNamedType(NamedTypeNode type)
    {
    }

    /// <summary>A schema definition or extension.</summary>
    public virtual void EnterSchema(SchemaDefinitionNode schema)
    {
    }

    /// <summary>A type definition or extension.</summary>
    public virtual void EnterType(TypeDefinitionNode type)
    {
    }

    public virtual void EnterDirectiveDefinition(DirectiveDefinitionNode directive)
    {
    }
}
