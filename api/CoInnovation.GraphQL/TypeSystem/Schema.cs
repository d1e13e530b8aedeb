namespace CoInnovation.GraphQL;

/// <summary>A built schema: types, resolvers and directives. It never changes.</summary>
public sealed class Schema
{
    internal Schema()
    {
    }
}
