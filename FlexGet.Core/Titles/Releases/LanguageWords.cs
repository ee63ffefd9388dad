namespace FlexGet.Core.Titles.Releases;

/// <summary>The words for languages; lines as in <see cref="Vocabulary"/>.</summary>
internal static class LanguageWords
{
    public const string Lines = """
        english english eng EN
        french french truefrench vff vfq vfi vf2 vof VF FR fre FRA francais français
        german german ger DEU DE deutsch
        italian italian ita IT italiano
        spanish spanish espanol español castellano spa esp ES
        latino latino LAT
        portuguese portuguese POR dublado PT portugues português
        brazilian brazilian BRA ptbr
        russian russian rus RU
        japanese japanese jap jpn JA
        korean korean kor KO
        chinese chinese CHI CHN ZH mandarin
        cantonese cantonese
        hindi hindi hin
        tamil tamil TAM
        telugu telugu TEL
        malayalam malayalam
        bengali bengali
        punjabi punjabi
        dutch dutch nederlands NLD DUT NL flemish
        swedish swedish SWE
        norwegian norwegian NOR
        danish danish DAN
        finnish finnish FIN
        icelandic icelandic
        polish polish polski POL PL lektor pldub
        czech czech CZE CZ
        slovak slovak SLO SVK
        hungarian hungarian HUN HU
        romanian romanian RUM RO
        greek greek GRE
        turkish turkish TUR TR
        hebrew hebrew HEB
        arabic arabic ARA AR
        persian persian farsi
        thai thai THA
        vietnamese vietnamese VIE
        ukrainian ukrainian ukr UA
        bulgarian bulgarian BUL
        croatian croatian HRV
        serbian serbian SRP
        lithuanian lithuanian
        latvian latvian
        estonian estonian
        catalan catalan CAT
        kannada kannada KAN
        marathi marathi
        urdu urdu
        gujarati gujarati
        nepali nepali
        indonesian indonesian
        malay malay
        tagalog tagalog
        filipino filipino
        slovenian slovenian SLV
        bosnian bosnian
        macedonian macedonian
        albanian albanian
        galician galician
        basque basque
        georgian georgian
        mongolian mongolian
        afrikaans afrikaans
        multi multi multilang
        nordic nordic
        """;
}
