using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Text;
using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Tests.Platform.Languages;

/// <summary>
/// Every sentence that the code says, read from what the compiler made of it: a literal becomes one by <c>ldstr</c> and the conversion, an interpolated string by calls that append its parts. What becomes a
/// sentence in any other way, such as a choice between two strings, has no key that could be known, and is a fault.
/// </summary>
internal sealed class SaidSentences
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    private SaidSentences()
    {
    }

    public IReadOnlyCollection<string> Keys => _keys;

    /// <summary>Where something becomes a sentence of which nobody can know the key.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static SaidSentences Of(params IEnumerable<Type> types)
    {
        var said = new SaidSentences();
        foreach (var type in types.Where(type => type != typeof(Sentence)))
        {
            foreach (MethodBase method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
            {
                said.Read(method);
            }
        }

        return said;
    }

    private void Read(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            return;
        }

        var instructions = Decode(method, code);
        var targets = instructions.SelectMany(one => one.Targets).ToHashSet();
        Stack<Built> open = [];
        for (var at = 0; at < instructions.Count; at++)
        {
            if (instructions[at].Called is not { } called || called.DeclaringType != typeof(Sentence))
            {
                continue;
            }

            var before = at == 0 ? null : instructions[at - 1];
            switch (called.Name)
            {
                case "op_Implicit" when before?.Text is { } text && !targets.Contains(instructions[at].Offset):
                    _keys.Add(text);
                    break;
                case "op_Implicit":
                    Fault(method, "is a string that somebody made. Make each literal a Sentence where it stands.");
                    break;
                case ".ctor" when called.GetParameters().Length == 2 && called.GetParameters()[0].ParameterType == typeof(int):
                    open.Push(new Built(instructions[at - 2].Number, instructions[at - 1].Number));
                    break;
                case nameof(Sentence.AppendLiteral):
                    open.Peek().Add(before!.Text!);
                    break;
                case nameof(Sentence.AppendFormatted):
                    if (before?.Code == OpCodes.Ldstr && instructions[at - 2].Code == OpCodes.Ldstr)
                    {
                        Fault(method, "puts a literal into a sentence.");
                    }

                    open.Peek().Add(called, before?.Text);
                    break;
            }

            if (open.TryPeek(out var built) && built.IsWhole)
            {
                _keys.Add(open.Pop().Key);
            }
        }

        if (open.Count > 0)
        {
            Fault(method, "builds a sentence that could not be read.");
        }
    }

    private void Fault(MethodBase method, string what) => _faults.Add($"{method.DeclaringType}.{method.Name} {what}");

    private static List<Instruction> Decode(MethodBase method, byte[] code)
    {
        List<Instruction> all = [];
        var (module, at) = (method.Module, 0);
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        while (at < code.Length)
        {
            var offset = at;
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[++at]) : code[at];
            at++;
            var op = Codes[value];
            var (operand, size) = (at, SizeOf(op, code, at));
            at += size;
            all.Add(op.OperandType switch
            {
                OperandType.InlineString => new(offset, op, Text: module.ResolveString(BitConverter.ToInt32(code, operand))),
                OperandType.InlineMethod => new(offset, op, Called: module.ResolveMethod(BitConverter.ToInt32(code, operand), typeArguments, methodArguments)),
                OperandType.ShortInlineBrTarget => new(offset, op) { Targets = [at + (sbyte)code[operand]] },
                OperandType.InlineBrTarget => new(offset, op) { Targets = [at + BitConverter.ToInt32(code, operand)] },
                OperandType.InlineSwitch => new(offset, op) { Targets = [.. Enumerable.Range(1, (size / 4) - 1).Select(index => at + BitConverter.ToInt32(code, operand + (4 * index)))] },
                OperandType.ShortInlineI => new(offset, op, Number: (sbyte)code[operand]),
                OperandType.InlineI => new(offset, op, Number: BitConverter.ToInt32(code, operand)),
                _ => new(offset, op, Number: op.Value - OpCodes.Ldc_I4_0.Value),
            });
        }

        return all;
    }

    private static int SizeOf(OpCode op, byte[] code, int at) => op.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private sealed record Instruction(int Offset, OpCode Code, string? Text = null, MethodBase? Called = null, int Number = 0)
    {
        public IReadOnlyList<int> Targets { get; init; } = [];
    }

    /// <summary>An interpolated string on its way. The compiler says beforehand how much will come.</summary>
    private sealed class Built(int literals, int arguments)
    {
        private readonly Sentence _sentence = new(literals, arguments);
        private int _literals = literals;
        private int _arguments = arguments;

        public bool IsWhole => _literals == 0 && _arguments == 0;

        public string Key => _sentence.Key;

        public void Add(string literal)
        {
            _sentence.AppendLiteral(literal);
            _literals -= literal.Length;
        }

        public void Add(MethodBase appended, string? format)
        {
            _sentence.AppendFormatted(appended, format);
            _arguments--;
        }
    }
}
