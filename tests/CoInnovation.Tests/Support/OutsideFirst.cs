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
    private static readonly string[] First = [FromOutside.Name, EveryPage.Name];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Rank(collection)).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];

    private static int Rank(ITestCollection collection) => Array.IndexOf(First, collection.TestCollectionDisplayName) is var place and >= 0 ? place : First.Length;
}
