using System.Reflection;
using System.Runtime.CompilerServices;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Deciding;

namespace CoInnovation.Tests.Architecture;

public sealed class every_use_case_has_its_form
{
    private static readonly IReadOnlyList<Type> Commands =
        [.. typeof(ICommand).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICommand)))];

    [Fact]
    public void a_command_is_a_sealed_record_that_is_decided_by_a_pure_static_function_beside_it()
    {
        Commands.Count.ShouldBeGreaterThan(30);
        foreach (var command in Commands)
        {
            command.IsSealed.ShouldBeTrue(command.Name);
            var decide = command.GetMethod("Decide", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).ShouldNotBeNull(command.Name);
            decide.ReturnType.ShouldBe(typeof(Decision), command.Name);
            decide.GetCustomAttribute<AsyncStateMachineAttribute>().ShouldBeNull(command.Name);
            decide.GetParameters()[0].ParameterType.ShouldBe(command);
        }
    }

    [Fact]
    public void a_workshop_command_is_registered_once_with_its_policy()
    {
        var rules = WorkshopsModule.Commands().Rules.ToList();
        rules.Select(rule => rule.CommandType).ShouldBe(Commands.Where(type => type.IsAssignableTo(typeof(IWorkshopCommand))), ignoreOrder: true);
        rules.ShouldAllBe(rule => rule.Policy != Policy.None && rule.Policy != Policy.Anyone);
    }
}
