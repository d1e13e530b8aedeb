using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>Collects what is wrong with a schema, so that all of it is told at once.</summary>
internal sealed class SchemaFaults(Source source)
{
    private readonly List<string> faults = [];

    public void At(int start, string message)
    {
        var location = source.Locate(start);
        faults.Add($"{location.Line}:{location.Column} {message}");
    }

    /// <summary>Told at its last place: of two that are the same, the second is one too many.</summary>
    public void At(GraphQLError error) => faults.Add($"{error.Locations[^1].Line}:{error.Locations[^1].Column} {error.Message}");

    public void Add(string message) => faults.Add(message);

    public void CheckPolicy(FieldDefinition field)
    {
        if (field.Policies.Count == 0)
        {
            At(field.Start, $"{field.Coordinate} needs a policy: add @authorize(policy: …).");
        }
    }

    public void CheckPolicyNames(FieldDefinition field, Func<string, bool> knows)
    {
        foreach (var policy in field.Policies.Where(policy => !knows(policy)))
        {
            At(field.Start, $"{field.Coordinate} names the policy \"{policy}\", which there is not.");
        }
    }

    public void ThrowIfAny()
    {
        if (faults.Count > 0)
        {
            throw new SchemaException(faults);
        }
    }
}
