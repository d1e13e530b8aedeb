using System.Buffers;
using System.Text;

namespace CoInnovation.GraphQL.Language;

/// <summary>Reads tokens from UTF-8 (specification section 2.1). Strings are decoded here, all other tokens stay offsets.</summary>
internal ref struct Lexer(Source source)
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly ReadOnlySpan<byte> text = source.Span;
    private int position;

    /// <summary>Content of the string token read last.</summary>
    public string StringValue { get; private set; } = "";

    public readonly ReadOnlySpan<byte> TextOf(Token token) => text[token.Start..token.End];

    public Token Next()
    {
        SkipIgnored();
        if (position >= text.Length)
        {
            return new Token(TokenKind.EndOfFile, text.Length, text.Length);
        }

        var start = position;
        switch (text[start])
        {
            case (byte)'!': return Punctuator(TokenKind.Bang);
            case (byte)'$': return Punctuator(TokenKind.Dollar);
            case (byte)'&': return Punctuator(TokenKind.Amp);
            case (byte)'(': return Punctuator(TokenKind.ParenLeft);
            case (byte)')': return Punctuator(TokenKind.ParenRight);
            case (byte)':': return Punctuator(TokenKind.Colon);
            case (byte)'=': return Punctuator(TokenKind.Equals);
            case (byte)'@': return Punctuator(TokenKind.At);
            case (byte)'[': return Punctuator(TokenKind.BracketLeft);
            case (byte)']': return Punctuator(TokenKind.BracketRight);
            case (byte)'{': return Punctuator(TokenKind.BraceLeft);
            case (byte)'|': return Punctuator(TokenKind.Pipe);
            case (byte)'}': return Punctuator(TokenKind.BraceRight);
            case (byte)'.' when text[start..].StartsWith("..."u8):
                position += 3;
                return new Token(TokenKind.Spread, start, position);
            case (byte)'"':
                return text[start..].StartsWith("\"\"\""u8) ? BlockStringToken(start) : StringToken(start);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return Number(start);
            case (byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'):
                var length = text[start..].IndexOfAnyExcept(NameBytes);
                position = length < 0 ? text.Length : start + length;
                return new Token(TokenKind.Name, start, position);
            case (byte)'\'':
                throw Fault(start, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
            default:
                throw Fault(start, $"Unexpected character: {CharacterAt(start)}.");
        }
    }

    private readonly SyntaxErrorException Fault(int offset, string message) => SyntaxErrorException.At(source, offset, message);

    private Token Punctuator(TokenKind kind) => new(kind, position, ++position);

    private void SkipIgnored()
    {
        while (position < text.Length)
        {
            switch (text[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    position++;
                    break;
                case 0xEF when text[position..].StartsWith("\uFEFF"u8):
                    position += 3;
                    break;
                case (byte)'#':
                    var end = text[position..].IndexOfAny(LineEnds);
                    position = end < 0 ? text.Length : position + end;
                    break;
                default:
                    return;
            }
        }
    }

    private Token Number(int start)
    {
        var isFloat = false;
        if (At('-'))
        {
            position++;
        }

        if (At('0'))
        {
            position++;
            if (IsDigit())
            {
                throw Fault(position, $"Invalid number, unexpected digit after 0: {CharacterAt(position)}.");
            }
        }
        else
        {
            Digits();
        }

        if (At('.'))
        {
            isFloat = true;
            position++;
            Digits();
        }

        if (At('e') || At('E'))
        {
            isFloat = true;
            position++;
            if (At('+') || At('-'))
            {
                position++;
            }

            Digits();
        }

        // Section 2.9.2: neither a digit, a dot nor the start of a name may follow, so that 1a and 1.2.3 are no two tokens.
        return At('.') || (position < text.Length && NameBytes.Contains(text[position]))
            ? throw Fault(position, $"Invalid number, expected digit but got: {CharacterAt(position)}.")
            : new Token(isFloat ? TokenKind.Float : TokenKind.Int, start, position);
    }

    private readonly bool At(char c) => position < text.Length && text[position] == c;

    private readonly bool IsDigit() => position < text.Length && char.IsAsciiDigit((char)text[position]);

    private void Digits()
    {
        if (!IsDigit())
        {
            throw Fault(position, $"Invalid number, expected digit but got: {CharacterAt(position)}.");
        }

        while (IsDigit())
        {
            position++;
        }
    }

    private Token StringToken(int start)
    {
        position++;
        StringBuilder? decoded = null;
        var chunk = position;
        while (true)
        {
            if (position >= text.Length || text[position] is (byte)'\n' or (byte)'\r')
            {
                throw Fault(position, "Unterminated string.");
            }

            if (text[position] == '"')
            {
                var tail = Encoding.UTF8.GetString(text[chunk..position]);
                StringValue = decoded is null ? tail : decoded.Append(tail).ToString();
                position++;
                return new Token(TokenKind.String, start, position);
            }

            if (text[position] == '\\')
            {
                decoded = (decoded ?? new StringBuilder()).Append(Encoding.UTF8.GetString(text[chunk..position]));
                Escape(decoded);
                chunk = position;
            }
            else
            {
                position++;
            }
        }
    }

    private void Escape(StringBuilder into)
    {
        var start = position;
        var kind = position + 1 < text.Length ? (char)text[position + 1] : '\0';
        if (kind == 'u')
        {
            UnicodeEscape(into);
            return;
        }

        var decoded = kind switch
        {
            '"' or '\\' or '/' => kind,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Fault(start, $"Invalid character escape sequence: \"{Encoding.UTF8.GetString(text.Slice(start, Math.Min(2, text.Length - start)))}\"."),
        };
        into.Append(decoded);
        position += 2;
    }

    private void UnicodeEscape(StringBuilder into)
    {
        var start = position;
        if (position + 2 < text.Length && text[position + 2] == '{')
        {
            var close = text[(position + 3)..].IndexOf((byte)'}');
            var digits = close is > 0 and <= 8 ? text.Slice(position + 3, close) : default;
            if (!TryHex(digits, out var point) || !Rune.IsValid(point))
            {
                throw Fault(start, $"Invalid Unicode escape sequence: \"{Shown(start, close < 0 ? 3 : Math.Min(close + 4, 12))}\".");
            }

            into.Append(new Rune(point));
            position += close + 4;
            return;
        }

        if (!FixedEscape(start, out var unit))
        {
            throw Fault(start, $"Invalid Unicode escape sequence: \"{Shown(start, 6)}\".");
        }

        position += 6;
        if (Rune.IsValid(unit))
        {
            into.Append(new Rune(unit));
            return;
        }

        // Section 2.9.4: surrogates count only in pairs.
        if (char.IsHighSurrogate((char)unit) && FixedEscape(position, out var low) && char.IsLowSurrogate((char)low))
        {
            into.Append((char)unit).Append((char)low);
            position += 6;
            return;
        }

        throw Fault(start, $"Invalid Unicode escape sequence: \"{Shown(start, 6)}\".");
    }

    private readonly bool FixedEscape(int offset, out int unit)
    {
        unit = 0;
        return offset + 6 <= text.Length && text[offset] == '\\' && text[offset + 1] == 'u' && TryHex(text.Slice(offset + 2, 4), out unit);
    }

    private readonly string Shown(int start, int length) => Encoding.UTF8.GetString(text.Slice(start, Math.Min(length, text.Length - start)));

    private static bool TryHex(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        var number = 0L;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }

            number = (number * 16) + Convert.ToInt32(((char)digit).ToString(), 16);
        }

        value = (int)Math.Min(number, int.MaxValue);
        return digits.Length > 0;
    }

    private Token BlockStringToken(int start)
    {
        position += 3;
        var raw = new StringBuilder();
        var chunk = position;
        while (true)
        {
            var next = position < text.Length ? text[position..].IndexOfAny((byte)'"', (byte)'\\') : -1;
            if (next < 0)
            {
                throw Fault(text.Length, "Unterminated string.");
            }

            position += next;
            if (text[position..].StartsWith("\"\"\""u8))
            {
                raw.Append(Encoding.UTF8.GetString(text[chunk..position]));
                StringValue = BlockString.Dedent(raw.ToString());
                position += 3;
                return new Token(TokenKind.BlockString, start, position);
            }

            if (text[position..].StartsWith("\\\"\"\""u8))
            {
                raw.Append(Encoding.UTF8.GetString(text[chunk..position])).Append("\"\"\"");
                position += 4;
                chunk = position;
            }
            else
            {
                position++;
            }
        }
    }

    private readonly string CharacterAt(int offset)
    {
        if (offset >= text.Length)
        {
            return "<EOF>";
        }

        Rune.DecodeFromUtf8(text[offset..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{(char)rune.Value}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }
}
