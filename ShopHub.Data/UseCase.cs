using System.Reflection;

namespace ShopHub.Data;

/// <summary>Marks an act: one class, one public <c>Run</c>, the actor first. It never saves; the front door does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UseCaseAttribute : Attribute
{
    /// <summary>
    /// The act begins its <see cref="Database.WriteTurn"/> itself, after reading what it can read while others write. What it
    /// read may be old by then: it writes by conditional statements only.
    /// </summary>
    public bool ReadsFirst { get; init; }

    /// <summary>
    /// How often it is run when another act was quicker with a unique row: looking again, it can say in the business's words what is taken.
    /// </summary>
    public int Runs { get; init; } = 1;

    /// <summary>Changes nothing that anybody asks about later: the log of what staff did is not told.</summary>
    public bool Unlogged { get; init; }

    internal static class Of<TUse>
    {
        public static readonly UseCaseAttribute Kind = typeof(TUse).GetCustomAttribute<UseCaseAttribute>() ?? new() { Unlogged = true };
    }
}

/// <summary>Marks a room's questions: untracked, projected rows.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueriesAttribute : Attribute;
