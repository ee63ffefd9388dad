using System.Reflection;
using FlexGet.Core.Templating;
using Newtonsoft.Json;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>Makes the plan of a type by looking at it, once.</summary>
internal sealed class PlanFactory(Func<Type, ConfigPlan> planOf)
{
    private static readonly Type[] WholeNumbers = [typeof(int), typeof(long), typeof(short), typeof(byte), typeof(uint)];
    private static readonly Type[] Numbers = [typeof(double), typeof(decimal), typeof(float)];

    private static readonly Type[] ListInterfaces =
        [typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>), typeof(IList<>), typeof(ICollection<>)];

    private static readonly Type[] Dictionaries = [typeof(IReadOnlyDictionary<,>), typeof(IDictionary<,>), typeof(Dictionary<,>)];

    public ConfigPlan Create(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Scalar(type) ?? Collection(type) ?? Generic(type) ?? TextParsers.PlanOf(type) ?? Record(type);
    }

    private static ConfigPlan? Scalar(Type type) => type switch
    {
        _ when type == typeof(string) => new TextPlan(),
        _ when type == typeof(bool) => new BooleanPlan(),
        _ when type == typeof(object) => new AnyPlan(),
        _ when type == typeof(Size) => new SizePlan(),
        _ when type == typeof(TemplateText) => TemplatePlan.Text,
        _ when type == typeof(TemplateExpression) => TemplatePlan.Expression,
        _ when type == typeof(TemplateValue) => new TemplateValuePlan(),
        _ when type.IsAssignableTo(typeof(INestedConfig)) => new NestedPlan(),
        _ when type.IsEnum => new EnumPlan(type),
        _ when WholeNumbers.Contains(type) => new NumberPlan(type, isWhole: true),
        _ when Numbers.Contains(type) => new NumberPlan(type, isWhole: false),
        _ when type.IsAssignableTo(typeof(ConfigNode)) => new NodePlan(type),
        _ => null,
    };

    private ConfigPlan? Collection(Type type)
    {
        if (type.IsArray)
        {
            return Invoke(nameof(Items), type.GetElementType()!); // an array has one
        }

        if (!type.IsGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        return definition switch
        {
            _ when definition == typeof(List<>) => Invoke(nameof(List), arguments),
            _ when definition == typeof(IReadOnlySet<>) || definition == typeof(HashSet<>) => Invoke(nameof(Set), arguments),
            _ when ListInterfaces.Contains(definition) => Invoke(nameof(Items), arguments),
            _ when Dictionaries.Contains(definition) && arguments[0] == typeof(string) => Invoke(nameof(Dictionary), arguments[1]),
            _ when Dictionaries.Contains(definition) => Invoke(nameof(Keyed), arguments),
            _ => null,
        };
    }

    private ConfigPlan? Generic(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition == typeof(OneOrMany<>))
        {
            return Invoke(nameof(Many), type.GetGenericArguments());
        }

        if (definition == typeof(Toggle<>))
        {
            return Invoke(nameof(Switch), type.GetGenericArguments());
        }

        return definition == typeof(OneOf<,>) || definition == typeof(OneOf<,,>)
            ? new ChoicePlan([.. type.GetGenericArguments().Select(form => (planOf(form), Wrap(type, form)))])
            : null;
    }

    private static Func<object, object> Wrap(Type type, Type form)
    {
        var constructor = ConstructorInvoker.Create(type.GetConstructor([form])!); // OneOf has one for each form
        return value => constructor.Invoke(value);
    }

    private RecordPlan Record(Type type)
    {
        const BindingFlags flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

        var constructor = type.GetConstructors(flags)
            .Where(candidate => candidate.GetParameters() is not [var only] || only.ParameterType != type)
            .MinBy(candidate => candidate.GetParameters().Length);
        if (type.IsAbstract || constructor is null)
        {
            throw new ArgumentException($"{type} cannot be a config type: it is neither a value, a collection nor a record that can be made");
        }

        var parameters = constructor.GetParameters();
        var members = type.GetProperties(flags)
            .Where(property => property.SetMethod is not null && property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(JsonIgnoreAttribute)))
            .Select((property, index) => Member(index, property, Array.Find(parameters, parameter => parameter.Name == property.Name)))
            .ToList();
        return new RecordPlan(type, constructor, members);
    }

    private RecordMember Member(int index, PropertyInfo property, ParameterInfo? parameter) => new(
        index,
        property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName ?? ConfigName.Of(property.Name),
        property,
        parameter,
        new Lazy<ConfigPlan>(() => planOf(property.PropertyType)));

    private ConfigPlan Invoke(string method, params Type[] arguments) => (ConfigPlan)typeof(PlanFactory)
        .GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(arguments).Invoke(this, null)!; // those below

    private ListPlan<T> Items<T>() => new(planOf(typeof(T)), items => items);

    private ListPlan<T> List<T>() => new(planOf(typeof(T)), items => new List<T>(items));

    private ListPlan<T> Set<T>() => new(planOf(typeof(T)), items => new HashSet<T>(items));

    private DictionaryPlan<T> Dictionary<T>() => new(planOf(typeof(T)));

    private KeyedDictionaryPlan<TKey, T> Keyed<TKey, T>()
        where TKey : notnull => new(planOf(typeof(TKey)), planOf(typeof(T)));

    private OneOrManyPlan<T> Many<T>() => new(planOf(typeof(T)));

    private TogglePlan<T> Switch<T>()
        where T : class => new(planOf(typeof(T)));
}
