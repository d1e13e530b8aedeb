using CoInnovation.Load;
using CoInnovation.Load.Servers;

return args switch
{
    ["graphql", .. var rest] when GraphQLComparison.Options.Read(rest) is { } options => await GraphQLComparison.RunAsync(options),
    ["serve", var name] when Serving.Names.Contains(name) => await ServeAsync(name, connectionString: null),
    ["serve", var name, var connectionString] when Serving.Names.Contains(name) => await ServeAsync(name, connectionString),
    _ => await ExplainAsync(),
};

static async Task<int> ServeAsync(string name, string? connectionString)
{
    await Serving.RunAsync(name, connectionString);
    return 0;
}

static async Task<int> ExplainAsync()
{
    await Console.Error.WriteLineAsync(GraphQLComparison.Options.Usage);
    return 2;
}
