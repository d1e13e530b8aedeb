using System.Globalization;
using System.Text;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Realtime;
using CoInnovation.GraphQL;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Tests.Platform.Authorization;

/// <summary>Who may do what, as the running product has it, in tables that people can read: roles, their relation to the thing, and every operation.</summary>
internal static class PolicyMatrix
{
    public static string Of(TestApi api, Schema schema)
    {
        var text = new StringBuilder(
            """
            # Who may do what

            Made from the running product by `keeping_the_policy_matrix`, which fails when the two differ; `COINNOVATION_WRITE_POLICIES=1` writes it anew. What stands in no table is denied, and what is denied
            looks like what is not there.

            ## Policies
            Any column that holds is enough. *Here* is the workshop that the thing belongs to; *of its organization*: the seat acts for the organization that brought the thing up; *asked*: for one that is asked about it.
            *A member*: whoever signed in, and has one of these roles among the people, or in one of the organizations with accounts, to whom the thing belongs.
            A program with an access token may what its creator may, as far as the scope in the last column reaches; without one, tokens never may.

            | policy | everybody | product team | whoever signed in, for what is their own | a seat anywhere | a seat here | a seat of its organization | a seat asked | a member | tokens need |
            |---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var (policy, grant) in Access.Grants.OrderBy(row => row.Key.ToString(), StringComparer.Ordinal))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {policy} | {Yes(grant.Everybody)} | {Yes(grant.ProductTeam)} | {Yes(grant.Person)} | {Roles(grant.SeatAnywhere)} | {Roles(grant.SeatHere)} | {Roles(grant.SeatOfOrganization)} | {Roles(grant.SeatAsked)} | {Roles(grant.MemberHere)} | {grant.Scope?.ToString() ?? (grant.Everybody ? "nothing" : "—")} |");
        }

        Table(text, "GraphQL", "field", new[] { schema.QueryType, schema.MutationType!, schema.SubscriptionType! }.SelectMany(root => root.Fields.Values)
            .Select(field => (field.Coordinate, string.Join(", ", field.Policies))));
        Table(text, "Commands", "command, asked with the thing that it is about", api.Services.GetServices<CommandSet>().SelectMany(set => set.Rules.Select(rule => (Rule: rule, Of: set.GetType().GenericTypeArguments[0].Name)))
            .Select(one => ($"{one.Of}: {one.Rule.CommandType.Name}", one.Rule.Policy.ToString())));
        Table(text, "Routes", "route; Anyone where the handler asks for more, with what only it knows", api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => (
                $"{string.Join(", ", (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Order(StringComparer.Ordinal))} {route.RoutePattern.RawText}",
                route.Metadata.GetMetadata<RoutePolicy>()!.Policy.ToString())));
        Table(text, "Hub", "method", HubPolicies.Of(typeof(LiveHub)).Select(method => (method.Name, method.Policy.ToString())));
        Table(text, "Jobs and subscriptions of the log", "job", JobPolicies.Of(api.Services.GetRequiredService<IServiceCollection>()).Select(job => (job.Name, job.Policy.ToString())));
        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, string what, IEnumerable<(string Name, string Policy)> rows)
    {
        text.AppendLine().Append("## ").AppendLine(title).AppendLine(CultureInfo.InvariantCulture, $"| {what} | policy |").AppendLine("|---|---|");
        foreach (var row in rows.Distinct().OrderBy(row => row.Name, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| `{row.Name}` | {row.Policy} |");
        }
    }

    private static string Yes(bool granted) => granted ? "yes" : "";

    private static string Roles<TRole>(IReadOnlyList<TRole>? roles)
        where TRole : struct, Enum => roles is null ? "" : string.Join(", ", roles.Select(role => role.ToString().ToLowerInvariant()));
}
