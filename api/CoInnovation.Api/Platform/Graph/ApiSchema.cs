using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Platform.Graph;

/// <summary>Puts <c>schema.graphql</c> and the features' resolvers together. What does not fit, or a root field without a policy or a field with one that there is not, fails the start.</summary>
internal static class ApiSchema
{
    /// <summary>The committed file, as it is embedded.</summary>
    public static string Sdl { get; } = ReadSdl();

    public static Schema Build(IReadOnlyList<IModule> modules)
    {
        var builder = SchemaBuilder.FromSdl(Sdl).Resolvers(AddErrors);
        foreach (var module in modules)
        {
            builder.Resolvers(module.AddResolvers);
        }

        return builder.RequirePolicyOnRootFields(Access.Knows).Build();
    }

    private static void AddErrors(ResolverMap resolvers)
    {
        Add<RuleViolationException>("RuleViolation");
        Add<InvalidInputException>("InvalidInput");
        Add<NotFoundException>("NotFound");

        void Add<TError>(string name)
            where TError : CodedException => resolvers.Type<TError>(name)
                .Field("code", error => error.Code)
                .Field("message", error => error.Sentence.Now())
                .Field("path", error => error.Path);
    }

    private static string ReadSdl()
    {
        using var file = new StreamReader(typeof(ApiSchema).Assembly.GetManifestResourceStream("schema.graphql")!);
        return file.ReadToEnd();
    }
}
