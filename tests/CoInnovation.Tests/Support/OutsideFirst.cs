using CoInnovation.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(OutsideFirst))]

namespace CoInnovation.Tests.Support;

/// <summary>
/// What looks at the product from outside comes one after another and takes as long as all the rest: begun last, it would have one processor at work and leave the
/// others idle. The others follow in an order that does not change from run to run.
/// </summary>
public sealed class OutsideFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName == FromOutside.Name).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];
}
