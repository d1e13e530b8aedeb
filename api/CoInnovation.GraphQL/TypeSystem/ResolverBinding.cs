using CoInnovation.GraphQL.Execution;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>Joins the schema's fields with the application's resolvers; what does not meet is a fault named by its coordinate.</summary>
internal static class ResolverBinding
{
    public static void Bind(Schema schema, ResolverMap map, SchemaFaults faults)
    {
        foreach (var scalar in schema.Types.Values.OfType<ScalarType>())
        {
            scalar.Codec = map.Scalars.GetValueOrDefault(scalar.Name) ?? scalar.Codec;
            if (scalar.Codec is null)
            {
                faults.At(scalar.Start, $"The scalar {scalar} has no reader and writer: register it with ResolverMap.Scalar.");
            }
        }

        faults.ThrowIfAny();
        CoerceDefaults(schema, faults);
        foreach (var (name, input) in map.Inputs)
        {
            if (schema.Find(name) is InputObjectType type)
            {
                input.Bind(type, message => faults.Add($"{name}: {message}"));
            }
            else
            {
                faults.Add($"{name} is registered as an input, but the schema has no such input type.");
            }
        }

        BindFields(schema, map, faults);
        foreach (var (name, discriminator) in map.Discriminators)
        {
            schema.Discriminators[name] = discriminator;
        }

        CheckAbstractTypes(schema, faults);
    }

    private static void BindFields(Schema schema, ResolverMap map, SchemaFaults faults)
    {
        var writers = new LeafWriters();
        var unused = map.Types.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var type in schema.Types.Values.OfType<ObjectType>())
        {
            var key = ReferenceEquals(type, schema.QueryType) ? "Query"
                : ReferenceEquals(type, schema.MutationType) ? "Mutation"
                : ReferenceEquals(type, schema.SubscriptionType) ? "Subscription"
                : type.Name;
            unused.Remove(key);
            var registrations = map.Types.GetValueOrDefault(key);
            type.ClrType = registrations?.ClrType;
            foreach (var field in type.Fields.Values)
            {
                var registration = registrations?.Fields.GetValueOrDefault(field.Name) ?? registrations?.Defaults.GetValueOrDefault(field.Name);
                if (registration is null)
                {
                    faults.Add($"{field.Coordinate} has no resolver.");
                    continue;
                }

                try
                {
                    field.Resolver = registration.Bind(field, writers);
                }
                catch (LeafException error)
                {
                    faults.Add($"{field.Coordinate}: {error.Message}.");
                }
            }

            foreach (var extra in registrations?.Fields.Keys.Where(name => !type.Fields.ContainsKey(name) && !registrations.Optional.Contains(name)) ?? [])
            {
                faults.Add($"{type.Name}.{extra} has a resolver, but is not in the schema.");
            }
        }

        foreach (var name in unused.Where(name => name != "PageInfo"))
        {
            faults.Add($"{name} has resolvers, but is no object type of the schema.");
        }
    }

    private static void CoerceDefaults(Schema schema, SchemaFaults faults)
    {
        var values = schema.Types.Values.OfType<InputObjectType>().SelectMany(type => type.Fields.Values)
            .Concat(schema.Types.Values.OfType<FieldsType>().SelectMany(type => type.Fields.Values).SelectMany(field => field.Arguments.Values))
            .Concat(schema.Directives.Values.SelectMany(directive => directive.Arguments.Values));
        foreach (var value in values.Where(value => value.HasDefault))
        {
            try
            {
                _ = value.Default;
            }
            catch (CoercionException error)
            {
                faults.At(value.Start, $"The default value of \"{value.Name}\" is invalid. {error.Message}");
            }
        }
    }

    private static void CheckAbstractTypes(Schema schema, SchemaFaults faults)
    {
        foreach (var (type, possible) in schema.PossibleTypes)
        {
            if (type is ObjectType || schema.Discriminators.ContainsKey(type.Name))
            {
                continue;
            }

            foreach (var same in possible.Where(candidate => candidate.ClrType is not null).GroupBy(candidate => candidate.ClrType).Where(group => group.Count() > 1))
            {
                faults.Add($"{type}: {string.Join(" and ", same)} share the CLR type {same.Key!.Name}; tell them apart with ResolverMap.TypeOf.");
            }
        }
    }
}
