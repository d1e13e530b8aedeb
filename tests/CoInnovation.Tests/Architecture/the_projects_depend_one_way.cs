using System.Reflection;

namespace CoInnovation.Tests.Architecture;

public sealed class the_projects_depend_one_way
{
    [Theory]
    [InlineData("CoInnovation.EventStore")]
    [InlineData("CoInnovation.GraphQL")]
    public void a_library_references_nothing_of_ours(string library) =>
        Assembly.Load(library).GetReferencedAssemblies()
            .Where(reference => reference.Name!.StartsWith("CoInnovation", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
